// A source for jingwei_headers: CMake wants one.
